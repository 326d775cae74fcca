import threading

seats = {"stalls": 200, "balcony": 80}
stalls_lock = threading.Lock()
balcony_lock = threading.Lock()


def sell_stalls():
    with stalls_lock:
        seats["stalls"] -= 1


def sell_balcony():
    with balcony_lock:
        seats["balcony"] -= 1


desks = [threading.Thread(target=sell) for sell in (sell_stalls, sell_balcony, sell_stalls, sell_balcony)]
for desk in desks:
    desk.start()
for desk in desks:
    desk.join()
print(seats)
