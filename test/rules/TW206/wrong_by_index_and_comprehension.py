import threading
import time


def sow(field):
    time.sleep(0.1)
    print("sown", field)


FIELDS = 5
sowers = [threading.Thread(target=sow, args=(field,)) for field in range(FIELDS)]
for number in range(FIELDS):
    sowers[number].start()
    sowers[number].join()  # expect: TW206

by_name = {}
for name in ("hill", "meadow"):
    by_name[name] = threading.Thread(target=sow, args=(name,))
    by_name[name].start()
    by_name[name].join()  # expect: TW206

helpers = []
for field in range(FIELDS):
    helper = threading.Thread(target=sow, args=(field,))
    helpers.append(helper)
    helper.start()
    [one.join() for one in helpers]  # expect: TW206
