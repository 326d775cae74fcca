import threading


def check(url):
    pass


def check_all(urls):
    threads = []
    for url in urls:
        threads.append(threading.Thread(target=check, args=(url,)))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print("checked")


check_all(open(__file__).readlines())
