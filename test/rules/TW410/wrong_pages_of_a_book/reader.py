import book


def aloud():
    book.lock.acquire()
    try:
        for number, page in enumerate(book.pages):
            yield number, page  # expect: TW410
    finally:
        book.lock.release()
