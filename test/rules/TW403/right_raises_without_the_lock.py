import threading

door = threading.Lock()
inside = 0


def enter(ticket):
    global inside
    door.acquire()
    try:
        if ticket is None:
            raise ValueError("no ticket")
        inside += 1
    finally:
        door.release()


people = [threading.Thread(target=enter, args=(n or None,)) for n in range(3)]
for person in people:
    person.start()
for person in people:
    person.join()
