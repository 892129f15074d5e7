"""Stands between the harness and a real worker and does to the worker, or to what it says, what a bad day does to both.

usage: disturber.py STATE SEED WORKER [ARGUMENTS]

What happens to the n-th frame of a run depends on SEED and n only. STATE is a file that outlives the workers: frames so far,
faults since the last reply that came through, and faults by kind.
"""
import json
import os
import random
import signal
import struct
import subprocess
import sys
import time

MOST_IN_A_ROW = 2  # the harness gives up on what fails again and again
FAULT_CHANCE = 0.5
HARMLESS = ('noise', 'twice')
KINDS = {'kill': 30, 'answer and die': 15, 'truncate': 15, 'flood': 10, 'plausible flood': 3, 'noise': 10, 'length': 10, 'kind': 8, 'twice': 8, 'stop': 2}
AT_START = ('kill', 'truncate', 'flood', 'kind')


def draw(state, seed, is_hello):
    """The fault of the next frame, or None, and a generator for its details."""
    with open(state, 'r+') as file:
        known = json.load(file)
        chance = random.Random('%s:%d' % (seed, known['frames']))
        fault = None
        if known['row'] < MOST_IN_A_ROW and chance.random() < FAULT_CHANCE:
            kinds = AT_START if is_hello else list(KINDS)
            fault = chance.choices(kinds, [KINDS[k] for k in kinds])[0]
            known['faults'][fault] = known['faults'].get(fault, 0) + 1
        known['frames'] += 1
        if fault and fault not in HARMLESS:
            known['row'] += 1
        elif not is_hello:
            known['row'] = 0
        file.seek(0)
        json.dump(known, file)
        file.truncate()
    return fault, chance


def write(data, fd=1):
    while data:
        data = data[os.write(fd, data):]


def leave(worker):
    os.kill(worker.pid, signal.SIGKILL)
    os._exit(1)


def pass_on(frame, fault, chance, worker):
    length = len(frame) - 4
    if fault == 'kill':
        leave(worker)
    elif fault == 'answer and die':
        write(frame)
        leave(worker)
    elif fault == 'truncate':
        write(frame[:chance.randrange(1, len(frame))])
        leave(worker)
    elif fault == 'flood':
        while True:
            write(chance.randbytes(1 << 16))
    elif fault == 'plausible flood':
        write(struct.pack('<IB', 1 << 24, frame[4]))
        while True:
            write(bytes(1 << 16))
    elif fault == 'noise':
        write(b'noise ' * 50_000, fd=2)
        write(frame)
    elif fault == 'length':
        wrong = chance.choice([0, 1, length - 1, length // 2, length + 1, 1 << 31, (1 << 32) - 1])
        write(struct.pack('<I', wrong) + frame[4:])
    elif fault == 'kind':
        write(frame[:4] + bytes([chance.choice([0, 1, 2, 4, 5, 255])]) + frame[5:])
    elif fault == 'twice':
        write(frame + frame)
    elif fault == 'stop':
        os.kill(worker.pid, signal.SIGSTOP)
        time.sleep(600)
    else:
        write(frame)


def main():
    state, seed, *command = sys.argv[1:]
    worker = subprocess.Popen(command, stdout=subprocess.PIPE)  # its stdin is ours
    fault, chance, is_hello = None, None, True
    while head := worker.stdout.read(4):
        frame = head + worker.stdout.read(struct.unpack('<I', head)[0])
        if fault is None or fault in HARMLESS:  # after any other one the harness listens no more
            fault, chance = draw(state, seed, is_hello)
            pass_on(frame, fault, chance, worker)
        else:
            write(frame)
        is_hello = False


main()
