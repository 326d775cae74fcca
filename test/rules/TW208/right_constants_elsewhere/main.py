import threading

from probes import PROBES
from settings import HOSTS, PORTS


def main():
    threads = []
    for host, port in zip(HOSTS, PORTS):
        for probe in PROBES:
            threads.append(threading.Thread(target=probe, args=(host, port)))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


main()
