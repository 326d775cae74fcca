import threading

tickets = 0
tickets_lock = threading.Lock()


def sell():
    global tickets
    for _ in range(100):
        with tickets_lock:
            tickets += 1


desks = [threading.Thread(target=sell) for _ in range(4)]
for desk in desks:
    desk.start()
for desk in desks:
    desk.join()
print(tickets)
