import queue
import threading
import urllib.request

requests = queue.Queue()


def call(url):
    with urllib.request.urlopen(url) as reply:
        print(url, reply.status)


def read_requests():
    with open("/run/requests.fifo") as pipe:
        for line in pipe:
            requests.put(line.strip())


def main():
    threading.Thread(target=read_requests).start()
    while True:
        url = requests.get()
        threading.Thread(target=call, args=(url,), daemon=True).start()  # expect: TW208


main()
