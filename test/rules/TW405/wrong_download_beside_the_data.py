import threading
import requests

lock = threading.Lock()
results = []


def fetch(url):
    with lock:
        data = requests.get(url, timeout=5).text  # expect: TW405
        results.append(data)


def main():
    threads = [threading.Thread(target=fetch, args=(f"https://example.org/{i}",)) for i in range(5)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    print(len(results))


main()
