# Each request has a coroutine of its own: what one of them waits for runs beside what others wait for.
import asyncio

import uvicorn
from fastapi import FastAPI

app = FastAPI()
total = 0
sums = {}


def add(amount):
    global total
    total += amount  # expect: TW101


def show():
    return [f"{name}: {amount}" for name, amount in sums.items()]  # expect: TW107


def note(name, amount):
    sums[name] = amount


@app.post("/total")
async def post_total(amount: int):
    await asyncio.to_thread(add, amount)


@app.post("/sums")
async def post_sum(name: str, amount: int):
    await asyncio.get_running_loop().run_in_executor(None, note, name, amount)


@app.get("/sums")
async def get_sums():
    return await asyncio.to_thread(show)


server = uvicorn.Server(uvicorn.Config("wrong_coroutines_that_hand_work_to_threads:app", port=8000))
server.run()
