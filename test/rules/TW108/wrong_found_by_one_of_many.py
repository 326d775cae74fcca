import threading
from hashlib import sha256

WANTED = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"


class Search:
    def __init__(self, lists):
        self._lists = lists
        self.over = False

    def _scan(self, path):
        with open(path, encoding="utf-8") as words:
            for word in words:  # expect: TW108
                if self.over:
                    break
                if sha256(word.strip().encode()).hexdigest() == WANTED:
                    print("found in", path)
                    self.over = True

    def run(self):
        threads = [threading.Thread(target=self._scan, args=(path,)) for path in self._lists]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return self.over


print(Search(["animals.txt", "towns.txt", "names.txt"]).run())
