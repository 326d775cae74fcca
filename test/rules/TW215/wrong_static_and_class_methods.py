import threading
from concurrent.futures import ThreadPoolExecutor


class Kettle:
    @staticmethod
    def boil(litres, degrees):
        print(litres * degrees)

    @classmethod
    def fresh(cls):
        return cls()

    @classmethod
    def of(cls, size):
        return [cls() for _ in range(size)]


kettle = Kettle()
stoves = [
    threading.Thread(target=Kettle.boil, args=(2,)),  # expect: TW215
    threading.Thread(target=kettle.boil, args=(kettle, 2, 90)),  # expect: TW215
    threading.Thread(target=kettle.of),  # expect: TW215
]
for stove in stoves:
    stove.start()
for stove in stoves:
    stove.join()
with ThreadPoolExecutor() as pool:
    made = pool.submit(Kettle.fresh, 3)  # expect: TW215
print(made.exception())
