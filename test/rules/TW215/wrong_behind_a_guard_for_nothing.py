"""A guard for no work at all says nothing of what the target takes."""

import threading

def download(url, path):
    print(url, path)


def run(urls):
    if not urls:
        return
    threads = []
    for url in urls:
        thread = threading.Thread(target=download, args=(url,))  # expect: TW208 TW215
        thread.start()
        threads.append(thread)
    for thread in threads:
        thread.join()


run(open("urls.txt").read().split())
