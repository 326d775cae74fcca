import concurrent.futures

from .reader import contains


class Search:
    def __init__(self, word):
        self.word = word

    def find(self, paths):
        crew = concurrent.futures.ThreadPoolExecutor(max_workers=6)  # expect: TW209
        pending = {crew.submit(contains, path, self.word): path for path in paths}
        for future in concurrent.futures.as_completed(pending):
            if future.result():
                yield pending[future]
