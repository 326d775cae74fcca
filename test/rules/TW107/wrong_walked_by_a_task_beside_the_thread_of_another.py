import asyncio
import time

boats = {"Alma", "Berta", "Carla"}


def leave_port():
    while boats:
        time.sleep(0.1)
        boats.pop()


async def show():
    for boat in boats:  # expect: TW107
        print(boat)
        await asyncio.sleep(0.1)


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(show())
        await asyncio.to_thread(leave_port)


asyncio.run(main())
