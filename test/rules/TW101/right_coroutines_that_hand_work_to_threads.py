# Coroutines have their turns on one thread, and what they hand to others is guarded, or is their own. What comes behind the
# call that serves comes when the last request has been answered.
import asyncio
import threading

import uvicorn
from fastapi import FastAPI

app = FastAPI()
requests = 0
total = 0
lock = threading.Lock()


def add(amount):
    global total
    with lock:
        total += amount


def sum_of(amounts):
    amounts.sort()
    return sum(amounts)


@app.post("/total")
async def post_total(amount: int):
    global requests
    requests += 1
    await asyncio.to_thread(add, amount)


@app.get("/sum")
async def get_sum(last: int):
    return await asyncio.to_thread(sum_of, list(range(last)))


@app.get("/total")
def get_total():
    with lock:
        return total


uvicorn.run(app, port=8000)
total += requests
print(total)
