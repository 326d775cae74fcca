"""Which of the settings is changed is said on the command line: it may be the very dict that is gone through."""

import sys
import threading


class Settings:
    def __init__(self, sections: list[str]) -> None:
        self.values: dict[str, dict[str, str]] = {}
        for section in sections:
            self.values[section] = {}


def tell(settings: Settings, section: str) -> None:
    for name, value in settings.values[section].items():  # expect: TW107
        print(name, value)


def main() -> None:
    settings = Settings(sys.argv[1:])
    thread = threading.Thread(target=tell, args=(settings, sys.argv[1]))
    thread.start()
    settings.values[sys.argv[2]].update(user="me")
    thread.join()


main()
