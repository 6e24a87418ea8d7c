"""Collects names of places, people and clubs from openly licensed lists into `names.<language>.tsv` (name, tag).

`python collect_names.py PLACES WHEELS OUT`: PLACES holds countries.tsv and cities.tsv; WHEELS the unpacked PyPI
packages arabic-name-romanizer, arwikicats and names.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import sqlite3
from collections import Counter, defaultdict
from pathlib import Path

ARABIC_NAME = re.compile(r"^[\u0621-\u065f\u0670 ]+$")
LARGE_CITY = 100_000
COMMON_NAME = 12
LONGEST = 6

Names = dict[str, set[tuple[str, str]]]


class Collector:
    def __init__(self) -> None:
        self.names: Names = {"ar": set(), "en": set()}

    def add(self, language: str, name: str, tag: str) -> None:
        name = re.sub(r"\(.*?\)|,.*$", "", name).strip()
        words = name.split()
        if not words or len(words) > LONGEST or len(name) < 3:
            return
        if language == "ar" and not ARABIC_NAME.match(name):
            return
        self.names[language].add((" ".join(words), tag))

    def add_places(self, folder: Path) -> None:
        for row in _rows(folder / "countries.tsv"):
            self.add("en", row["name_en"], "country")
            self.add("ar", row["name_ar"], "country")
            self.add("en", row["capital_en"] or "", "city")
            for nationality in re.split(r",| and ", row["nationality_en"] or ""):
                self.add("en", nationality, "nationality")
        for row in _rows(folder / "cities.tsv"):
            tag = "city" if int(row["population"] or 0) >= LARGE_CITY else "town"
            self.add("en", row["name_en"], tag)
            for name in (row["names_ar"] or "").split("|"):
                self.add("ar", name, tag)

    def add_people(self, wheels: Path) -> None:
        database = sqlite3.connect(wheels / "arabic_name_romanizer/resources/names.sqlite3")
        arabic: defaultdict[str, Counter[str]] = defaultdict(Counter)
        latin: Counter[str] = Counter()
        query = "select arabic_key, latin, role, sum(count) from units group by arabic_key, latin, role"
        for arabic_key, latin_name, role, count in database.execute(query):
            arabic[arabic_key][role] += count
            latin[latin_name] += count
        for name, roles in arabic.items():
            given, surname = roles["given"], roles["surname"]
            frequency = "common" if sum(roles.values()) >= COMMON_NAME else "rare"
            if given * 2 >= surname:
                self.add("ar", name, f"given-{frequency}")
            if surname * 2 >= given:
                self.add("ar", name, f"surname-{frequency}")
        for name, count in latin.items():
            self.add("en", name, "given-common" if count >= COMMON_NAME else "given-rare")
        for (arabic_key,) in database.execute("select distinct arabic_key from full_names"):
            if " " in arabic_key.strip():
                self.add("ar", arabic_key, "full-name")

    def add_census(self, wheels: Path) -> None:
        folder = next(wheels.glob("names-*/names"))
        for file, tag, most in (("dist.all.last", "census-surname", 20_000), ("dist.male.first", "census-given", 9_999),
                                ("dist.female.first", "census-given", 9_999)):  # fmt: skip
            for line in (folder / file).read_text(encoding="latin1").split("\n")[:most]:
                if line.strip():
                    self.add("en", line.split()[0].lower(), tag)

    def add_wikipedia(self, wheels: Path) -> None:
        folder = wheels / "ArWikiCats/jsons"
        files = {
            "cities/cities_full.json": "town",
            "sports/Clubs_key.json": "organisation",
            "people/peoples.json": "person",
            "geography/popopo.json": "region",
            "geography/regions.json": "region",
            "geography/P17_2_final_ll.json": "region",
        }
        for file, tag in files.items():
            for english, arabic in _pairs(json.loads((folder / file).read_text(encoding="utf8"))):
                self.add("en", english, tag)
                self.add("ar", arabic, tag)
                if tag == "organisation" and arabic.startswith("نادي "):
                    self.add("ar", arabic.removeprefix("نادي ").removesuffix(" لكرة القدم"), tag)
        for file in ("nationalities_data.json", "continents.json"):
            nations = json.loads((folder / "nationalities" / file).read_text(encoding="utf8"))
            for english, forms in nations.items():
                self.add("en", english, "nationality")
                self.add("en", forms["en"], "country")
                self.add("ar", forms["ar"], "country")
                for form in ("male", "males", "female", "females", "the_male", "the_female"):
                    self.add("ar", forms[form], "nationality")

    def write(self, out: Path) -> None:
        for language, names in self.names.items():
            lines = "".join(f"{name}\t{tag}\n" for name, tag in sorted(names))
            (out / f"names.{language}.tsv").write_text(lines, encoding="utf8")
            print(language, len(names), dict(Counter(tag for _, tag in names)))


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def _pairs(found: dict) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for key, value in found.items():
        pairs += _pairs(value) if isinstance(value, dict) else [(key, value)] if isinstance(value, str) else []
    return pairs


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("places", "wheels", "out"):
        parser.add_argument(name, type=Path)
    options = parser.parse_args()
    collector = Collector()
    collector.add_places(options.places)
    collector.add_people(options.wheels)
    collector.add_census(options.wheels)
    collector.add_wikipedia(options.wheels)
    collector.write(options.out)


if __name__ == "__main__":
    main()
