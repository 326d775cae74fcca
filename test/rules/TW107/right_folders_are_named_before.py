"""What the loop goes through is taken out once, before the first thread runs; then the name stands for another set."""

import threading


class Archive:
    def __init__(self, folders: list[str]) -> None:
        self.folders = set(folders)
        self.lock = threading.Lock()

    def index(self) -> None:
        print(len(self.folders))
        workers = []
        for folder in sorted(self.folders):
            worker = threading.Thread(target=self.scan, args=(folder,))
            worker.start()
            workers.append(worker)
        for worker in workers:
            worker.join()
        for folder in self.folders:
            print(folder)

    def scan(self, folder: str) -> None:
        with self.lock:
            self.folders.add(folder + "/new")


def main() -> None:
    archive = Archive(["photos", "letters"])
    archive.index()


main()
