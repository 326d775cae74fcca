import threading

jobs = []


def feeder():
    for i in range(3):
        jobs.append(i)


t = threading.Thread(target=feeder)
t.start()
while t.is_alive():  # expect: TW302
    pass
print(jobs)
