import threading
import time

import schedule

stock = {}


def report():
    for name, count in stock.items():
        print(name, count)


def order(name, count):
    stock[name] = count


def run_due_jobs():
    while True:
        schedule.run_pending()
        time.sleep(1)


schedule.every(10).minutes.do(report)
schedule.every().monday.at("09:00").do(order, "bolts", count=3)
threading.Thread(target=run_due_jobs, daemon=True).start()
while True:
    print("you said", input())
