import threading
from urllib.request import urlopen


def make_job(url, results, index):
    def job():
        with urlopen(url) as response:
            results[index] = len(response.read())

    return job


def start(url):
    thread = threading.Thread(target=lambda: print(urlopen(url).status))
    thread.start()
    return thread


def main():
    results = [0, 0]
    threads = []
    for index, url in enumerate(("https://example.org/a", "https://example.org/b")):
        thread = threading.Thread(target=make_job(url, results, index))
        thread.start()
        threads.append(thread)
        threads.append(start(url))
    for thread in threads:
        thread.join()
    print(results)


if __name__ == "__main__":
    main()
