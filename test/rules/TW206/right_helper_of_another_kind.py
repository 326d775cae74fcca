import threading
import time


def weigh(crate):
    time.sleep(0.1)
    print("weighed", crate)


def weigh_and_wait(crate):
    scale = threading.Thread(target=weigh, args=(crate,))
    scale.start()
    scale.join()


def on_a_thread(work):
    runner = threading.Thread(target=work)
    runner.start()
    runner.join()


def look_into(crate, found):
    def look():
        time.sleep(0.1)
        found.append(crate)

    looker = threading.Thread(target=look)
    looker.start()
    looker.join()
    return found


def sweep():
    print("swept")


def lock_up():
    print("locked")


for work in (sweep, lock_up):
    on_a_thread(work)
for crate in ("tea", "silk"):
    if look_into(crate, []):
        break
weigh_and_wait("tea")

scales = [threading.Thread(target=weigh, args=(number,)) for number in range(3)]
number = 0
while number < 3:
    scales[number].start()
    number += 1
    if number == 3:
        scales[number - 1].join()
for scale in scales[:2]:
    scale.join()
