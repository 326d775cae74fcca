import threading

FIRST = ["index.html", "about.html"]
MORE = FIRST + ["news.html"] + list(range(3))


def fetch(page):
    print("fetching", page)


def fetch_all(times):
    pages = MORE + ["last.html"]
    pages.extend(FIRST)
    threads = [threading.Thread(target=fetch, args=(page,)) for page in pages]
    threads += [threading.Thread(target=fetch, args=(page,)) for page in ["again.html"] * times]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


fetch_all(2)
