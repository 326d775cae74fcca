import threading

CREWS = 4
meals = {}
reports = 0
closings = 0
tastings = 0
orders = 0


def sum_up():
    global reports
    reports += len(meals)


def serve(crew, crews, *, tastes=False):
    global tastings
    meals[crew] = crew * 10
    if crew != 0:
        return
    sum_up()
    if tastes and crews > 2:
        tastings += 1


def close(crew, crews):
    global closings
    leads = crew == crews - 1
    if leads:
        closings += 1


def order(post):
    global orders
    match post:
        case "waiter":
            orders += 1
        case "cook":
            print("cooking", orders)


threads = [
    threading.Thread(target=serve, args=(n, CREWS), kwargs={"tastes": n == 1})
    for n in range(CREWS)
]
threads += [threading.Thread(target=close, args=(n, CREWS)) for n in range(CREWS)]
for post in ("waiter", "cook", "porter"):
    threads.append(threading.Thread(target=order, args=(post,)))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(reports, closings, tastings, orders)
