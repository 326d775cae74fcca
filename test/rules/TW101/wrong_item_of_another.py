import queue
import threading

pages = 0
inbox = queue.Queue()


def scan():
    global pages
    pages += 1  # expect: TW101
    inbox.put("scanned")


def watch_lid():
    input("Enter when the lid is open: ")
    inbox.put("lid")


def main():
    global pages
    threads = [threading.Thread(target=scan), threading.Thread(target=watch_lid)]
    for thread in threads:
        thread.start()
    print(inbox.get())
    pages += 1  # expect: TW101
    for thread in threads:
        thread.join()
    print(pages)


if __name__ == "__main__":
    main()
