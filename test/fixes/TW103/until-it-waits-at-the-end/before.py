import threading
import time

guards = 0


def night_shift(name):
    global guards
    print(name)
    if guards < 2:
        guards = guards + 1
        time.sleep(0.001)


shifts = [threading.Thread(target=night_shift, args=("evening",)) for _ in range(3)]
for shift in shifts:
    shift.start()
for shift in shifts:
    shift.join()
print(guards)
