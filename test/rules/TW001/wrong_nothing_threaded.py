import json
import pathlib

visits = 0


def visit(path):
    global visits
    visits += 1  # threadwise: ignore[TW101]  # expect: TW001
    return json.loads(pathlib.Path(path).read_text())


def main():
    for name in ("a.json", "b.json"):
        print(visit(name))
    print(visits, "visits")


main()
