import threading


def serve(number):
    name = f"served_{number}"
    globals()[name] = 0
    for _ in range(100_000):
        globals()[name] += 1


waiters = [threading.Thread(target=serve, args=(number,)) for number in range(4)]
for waiter in waiters:
    waiter.start()
for waiter in waiters:
    waiter.join()
