import threading

lock = threading.Lock()
seats = {"A1": None}


def book(seat, guest):
    lock.acquire()  # expect: TW403
    if seats.get(seat) is not None:
        return False
    seats[seat] = guest
    lock.release()
    return True


threads = [threading.Thread(target=book, args=("A1", guest)) for guest in ("ada", "ben")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
