import queue
import threading

pages = 0


def scan(inbox):
    global pages
    for _ in range(3):
        pages += 1
    inbox.put("scanned")


def main():
    global pages
    inbox = queue.Queue()
    scanner = threading.Thread(target=scan, args=(inbox,))
    scanner.start()
    try:
        inbox.get(timeout=30)
    except queue.Empty:
        print("the scanner is stuck")
        return
    pages += 1
    print(pages)
    scanner.join()


if __name__ == "__main__":
    main()
