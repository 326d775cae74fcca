import queue
import threading
from pathlib import Path


class Document:
    def __init__(self, path):
        self.path = path
        self.words = 0
        self.revision = 0


def reader(paths, outbox):
    for path in paths:
        document = Document(path)
        document.words += len(Path(path).read_text().split())
        document.revision += 1
        outbox.put(document)
    outbox.put(None)


def printer(inbox):
    while True:
        document = inbox.get()
        if document is None:
            break
        document.revision += 1
        print(document.path, document.words, document.revision)


def main():
    channel = queue.Queue(maxsize=10)
    first = threading.Thread(target=reader, args=(["a.txt", "b.txt"], channel))
    second = threading.Thread(target=printer, args=(channel,))
    first.start()
    second.start()
    first.join()
    second.join()


if __name__ == "__main__":
    main()
