"""A TCP proxy that cuts, delays and resets, in the same order in every run.

It cuts bodies only, while it resets anywhere: Foundation up to Swift 6.3 ends the process when a connection closes, without
a reset, between the status line and the end of the head.

Usage: faulty_proxy.py PORT TARGET_PORT
"""

import asyncio
import itertools
import random
import signal
import socket
import struct
import sys

PORT, TARGET = int(sys.argv[1]), int(sys.argv[2])
numbers = itertools.count()


def reset(writer):
    """Closes so that the peer sees a reset instead of an end."""
    sock = writer.get_extra_info("socket")
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


async def pump(reader, writer, budget, pause, spares_head=False):
    """Copies until the end, or until the budget of bytes is spent; whether it was."""
    while chunk := await reader.read(4096):
        await asyncio.sleep(pause)
        if spares_head and b"\r\n\r\n" in chunk:
            budget += chunk.index(b"\r\n\r\n") + 4
            spares_head = False
        if budget is not None and len(chunk) >= budget:
            writer.write(chunk[:budget])
            await writer.drain()
            return True
        budget = None if budget is None else budget - len(chunk)
        writer.write(chunk)
        await writer.drain()
    return False


async def serve(reader, writer):
    number = next(numbers)
    dice = random.Random(number)
    fault = ["none", "cut", "reset", "delay", "refuse", "none"][number % 6]
    if fault == "refuse":
        return reset(writer)
    budget = {"cut": dice.randrange(39), "reset": dice.randrange(600)}.get(fault)
    pause = 0.05 if fault == "delay" else 0
    try:
        upstream, upstream_writer = await asyncio.open_connection("127.0.0.1", TARGET)
    except OSError:
        return reset(writer)
    up = asyncio.create_task(pump(reader, upstream_writer, None, 0))
    try:
        spent = await pump(upstream, writer, budget, pause, fault == "cut")
        if spent and fault == "reset":
            reset(writer)
    except OSError:
        pass
    finally:
        up.cancel()
        await asyncio.gather(up, return_exceptions=True)
        upstream_writer.close()
        writer.close()


async def main():
    connections = set()

    def accept(reader, writer):
        task = asyncio.ensure_future(serve(reader, writer))
        connections.add(task)
        task.add_done_callback(connections.discard)

    server = await asyncio.start_server(accept, "127.0.0.1", PORT)
    stopped = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    await stopped.wait()
    server.close()
    # Connections that clients keep open would otherwise be torn down in the middle, with a complaint for each.
    for task in connections:
        task.cancel()
    await asyncio.gather(*connections, return_exceptions=True)


asyncio.run(main())
