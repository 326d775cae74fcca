import asyncio
import json
from pathlib import Path


class Ledger:
    """One task at a time has the lock of the loop, and waits with it for its thread."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.saved = 0
        self.turn = asyncio.Lock()
        self.press = asyncio.Semaphore(1)
        self.printed = 0

    def _save(self, row: dict) -> None:
        with self.path.open("a") as file:
            file.write(json.dumps(row) + "\n")
        self.saved += 1

    def _print(self, row: dict) -> None:
        print(json.dumps(row, indent=2))
        self.printed += 1

    async def write(self, row: dict) -> None:
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(None, self._save, row)

    async def add(self, row: dict) -> None:
        async with self.turn:
            await self.write(row)
        await self.press.acquire()
        try:
            await asyncio.to_thread(self._print, row)
        finally:
            self.press.release()


async def main() -> None:
    ledger = Ledger(Path("ledger.jsonl"))
    await asyncio.gather(*(ledger.add({"row": number}) for number in range(20)))
    print(ledger.saved, ledger.printed)


asyncio.run(main())
