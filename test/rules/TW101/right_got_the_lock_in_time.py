import threading

printer = threading.Lock()
stapler = threading.Lock()
pages = 0
booklets = 0


def print_page():
    global pages
    if printer.acquire(timeout=2) is True:
        pages += 1
        printer.release()


def print_cover():
    global pages
    if printer.acquire(timeout=2) == False:
        return
    pages += 1
    printer.release()


def reach_stapler():
    return stapler.acquire(blocking=False)


def bind():
    global booklets, pages
    busy = not printer.acquire(timeout=5)
    if busy:
        return
    pages -= 4
    if reach_stapler():
        booklets += 1
        stapler.release()
    printer.release()


def fold():
    global booklets
    assert stapler.acquire(timeout=5), "somebody left with it"
    booklets += 1
    stapler.release()


jobs = [print_page, print_page, print_cover, bind, bind, fold]
threads = [threading.Thread(target=job) for job in jobs]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(pages, booklets)
