import threading

Mutex = threading.Lock
gate = Mutex()
seats = {}


def book(seat, name):
    gate.acquire()  # expect: TW403
    if seat in seats:
        return False
    seats[seat] = name
    gate.release()
    return True


clerks = [threading.Thread(target=book, args=("1A", name)) for name in ("Ann", "Bob")]
for clerk in clerks:
    clerk.start()
for clerk in clerks:
    clerk.join()
