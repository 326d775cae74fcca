import threading

from turnstile import Turnstile
from visitors import enter

turnstile = Turnstile()
people = [threading.Thread(target=enter, args=(turnstile, n or None)) for n in range(3)]
for person in people:
    person.start()
for person in people:
    person.join()
