import threading
import time

import schedule

stock = {}


def report():
    for name, count in stock.items():  # expect: TW107
        print(name, count)


def run_due_jobs():
    while True:
        schedule.run_pending()
        time.sleep(1)


schedule.every(10).minutes.do(report)
threading.Thread(target=run_due_jobs, daemon=True).start()
while True:
    name = input()
    stock[name] = int(input())
