import threading

from scanner import scan


def main():
    threads = []
    for host in ("alpha", "beta"):
        threads.append(threading.Thread(target=scan, args=(host,)))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


main()
