"""Lists and dicts of all kinds under one roof: a list is appended to, so it is not the dict that is gone through."""

import sys
import threading


class Settings:
    def __init__(self, sections: list[str]) -> None:
        self.values: dict[str, object] = {}
        self.values["fields"] = {}
        self.values["plugins"] = []
        for section in sections:
            self.values[section] = {}

    def read(self, name: str, value: str) -> None:
        self.values["fields"][name] = value


def tell(settings: Settings) -> None:
    for name, value in settings.values["fields"].items():
        print(name, value)


def main() -> None:
    settings = Settings(sys.argv[1:])
    settings.read("user", "me")
    thread = threading.Thread(target=tell, args=(settings,))
    thread.start()
    settings.values["plugins"].append("anchors")
    thread.join()


main()
