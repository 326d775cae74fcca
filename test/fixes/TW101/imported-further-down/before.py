tickets = 0


def sell():
    global tickets
    for _ in range(100):
        tickets += 1


import threading

desks = [threading.Thread(target=sell) for _ in range(4)]
for desk in desks:
    desk.start()
for desk in desks:
    desk.join()
print(tickets)
