import threading

done = False
jobs = [3, 2, 1]


def work_one():
    return jobs.pop() == 3


def stop():
    global done
    done = True


timer = threading.Timer(5, stop)
timer.start()
while not done:  # expect: TW108
    if work_one():
        break
timer.cancel()
timer.join()
