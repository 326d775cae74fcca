"""The loop that starts the threads comes back to its head, where those of the rounds before run."""

import threading


class Archive:
    def __init__(self, folders: list[str]) -> None:
        self.folders = set(folders)

    def index(self) -> None:
        for folder in self.folders:  # expect: TW107
            threading.Thread(target=self.scan, args=(folder,)).start()  # expect: TW201 TW208

    def scan(self, folder: str) -> None:
        for inner in list_folders(folder):
            self.folders.add(inner)


def list_folders(folder: str) -> list[str]:
    with open(folder + "/index.txt") as lines:
        return lines.read().split()


def main() -> None:
    archive = Archive(["photos", "letters"])
    archive.index()


main()
