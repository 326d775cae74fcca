"""Nobody hears of a request that fails."""
from concurrent.futures import ThreadPoolExecutor


class Shop:
    def __init__(self, session):
        self._session = session

    def _ask(self, url):
        return self._session.get(url)

    def warm_up(self, urls):
        with ThreadPoolExecutor(2) as pool:
            for url in urls:
                pool.submit(self._ask, url)  # expect: TW210
