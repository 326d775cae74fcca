import threading

from sports import race

race.start
race.join
thread = threading.Thread(target=print)
thread.start()
thread.join()
