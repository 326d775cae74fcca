import threading


def crawl(url):
    print(url)


def main(urls):
    threads = []
    for url in urls:
        threads.append(threading.Thread(target=crawl, args=(url,)))  # expect: TW214
    print(len(threads), "threads are at work")


main(open("urls.txt").read().split())
