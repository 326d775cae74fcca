import threading


def fetch(urls):
    pages = {}

    def get(url):
        pages[url] = url.upper()

    for url in urls:
        threading.Thread(target=get, args=(url,)).start()  # expect: TW201:warning
    return pages


print(fetch(["a", "b"]))
