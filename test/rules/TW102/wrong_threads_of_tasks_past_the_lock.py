import asyncio


class Stamps:
    def __init__(self) -> None:
        self.used = 0
        self.sold = 0
        self.lost = 0
        self.turn = asyncio.Lock()

    def use(self) -> None:
        self.used += 1  # expect: TW102

    def sell(self) -> None:
        self.sold += 1  # expect: TW102

    def lose(self) -> None:
        self.lost += 1  # expect: TW102


async def own_turn(stamps: Stamps) -> None:
    turn = asyncio.Lock()
    async with turn:
        await asyncio.to_thread(stamps.use)


async def one_of_them(stamps: Stamps) -> None:
    await asyncio.to_thread(stamps.sell)


async def several_in_one_turn(stamps: Stamps) -> None:
    async with stamps.turn:
        await asyncio.gather(*(one_of_them(stamps) for _ in range(3)))


async def with_the_turn(stamps: Stamps) -> None:
    async with stamps.turn:
        await asyncio.to_thread(stamps.lose)


async def without(stamps: Stamps) -> None:
    await asyncio.to_thread(stamps.lose)


async def main() -> None:
    stamps = Stamps()
    await asyncio.gather(*(own_turn(stamps) for _ in range(3)))
    await asyncio.gather(*(several_in_one_turn(stamps) for _ in range(3)))
    await asyncio.gather(*(with_the_turn(stamps) for _ in range(3)), *(without(stamps) for _ in range(3)))


asyncio.run(main())
