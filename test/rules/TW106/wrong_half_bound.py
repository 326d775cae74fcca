from multiprocessing.pool import ThreadPool
from urllib.request import urlopen


def fetch(url, referer):
    with urlopen(url) as response:
        return referer, response.read()


def follow(links):
    answers = []
    referer = "https://example.org/"
    with ThreadPool(4) as pool:
        for link in links:
            answers.append(pool.apply_async(lambda url=link: fetch(url, referer)))  # expect: TW106
            referer = link
        return [answer.get() for answer in answers]


if __name__ == "__main__":
    print(follow(["https://example.org/a", "https://example.org/b"]))
