"""The process that keeps the embedded database: starts it, serves its address, stops it.

Runs as a script with nothing but the standard library, one for each open store folder:
`python keeper.py FOLDER JAVA JARS`. It holds FOLDER/lock as long as it lives, so there is never a
second one, and tells clients through FOLDER/server.json (0600) where the database listens and with
which passwords. A client stays connected to the keeper's own port; the system closes that
connection however the client ends, and when none is left the database is stopped.

Exit status: 0 stopped for want of clients, 3 another keeper holds the folder, 4 no start.
"""

from __future__ import annotations

import base64
import contextlib
import ctypes
import hashlib
import http.client
import json
import os
import secrets
import selectors
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import IO, Any

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

DATABASE = "kg"
WRITER = "root"
READ_TIMEOUTS = (2, 10, 60, 600)  # seconds; a group of readers each
BUSY, FAILED = 3, 4
START_SECONDS = 90.0
STOP_SECONDS = 30.0
LINGER_SECONDS = 3.0  # so that a script's next command finds the database still running
POLL_SECONDS = 0.5
# Passwords are 256 random bits, new at every start: nothing to gain from slow hashing
HASH_ROUNDS = 1000

JAVA_OPTIONS = """\
-Xmx1g
-Djava.awt.headless=true
--add-opens=java.base/java.nio=ALL-UNNAMED
--add-modules=jdk.incubator.vector
-Darcadedb.server.rootPath=.
-Darcadedb.server.defaultDatabases={database}[]
-Darcadedb.server.plugins=Bolt:com.arcadedb.bolt.BoltProtocolPlugin
-Darcadedb.bolt.host=127.0.0.1
-Darcadedb.bolt.port={bolt}
-Darcadedb.server.httpIncomingHost=127.0.0.1
-Darcadedb.server.httpIncomingPort={http}
-Darcadedb.command.timeout=600000
-Darcadedb.opencypher.loadCsv.allowFileUrls=false
-Darcadedb.opencypher.loadCsv.allowRemoteUrls=false
"""


def main() -> int:
    """Keep the database of a folder until no client is left; the exit status."""
    folder, java, jars = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))  # so that `finally` stops the database
    with (folder / "lock").open("a+b") as lock:
        if not take(lock):
            return BUSY
        address = folder / "server.json"
        address.unlink(missing_ok=True)
        passwords = write_users(folder)
        bolt, http_port = free_port(), free_port()
        database = start(folder, java, jars, bolt, http_port)
        try:
            if not ready(database, http_port):
                return FAILED
            with socket.create_server(("127.0.0.1", 0)) as door:
                token = secrets.token_hex(16)
                facts = {
                    "port": door.getsockname()[1],
                    "token": token,
                    "bolt": bolt,
                    "database": DATABASE,
                    "passwords": passwords,
                }
                write_private(address, json.dumps(facts))
                serve(door, token, folder, database)
                # refuse newcomers before the database goes: they wait for the lock instead
                forget(address, token)
        finally:
            stop(database)
    return 0


def take(lock: IO[bytes]) -> bool:
    """Whether the lock was free; the system frees it when this process ends."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def write_users(folder: Path) -> dict[str, str]:
    """New passwords by user, put in place of those of the last start; one writer, four readers.

    A reader may read records and nothing else; his group ends what takes too long.
    """
    readers = {f"reader{seconds}": seconds for seconds in READ_TIMEOUTS}
    passwords = {user: secrets.token_hex(32) for user in (WRITER, *readers)}
    everything = ["createRecord", "readRecord", "updateRecord", "deleteRecord"]
    settings = ["updateSecurity", "updateSchema", "updateDatabaseSettings"]
    groups = {"admin": group(-1, settings, everything), "*": group(-1, [], [])}
    for user, seconds in readers.items():
        groups[user] = group(seconds * 1000, [], ["readRecord"])
    users: list[dict[str, Any]] = [
        {"name": WRITER, "databases": {"*": ["admin"]}, "password": hashed(passwords[WRITER])}
    ]
    for user in readers:
        databases = {DATABASE: [user]}
        users.append({"name": user, "databases": databases, "password": hashed(passwords[user])})
    config = folder / "config"
    config.mkdir(exist_ok=True)
    write_private(
        config / "server-groups.json",
        json.dumps({"databases": {"*": {"groups": groups}}, "version": 2}),
    )
    write_private(config / "server-users.jsonl", "".join(json.dumps(user) + "\n" for user in users))
    return passwords


def group(read_timeout: int, access: list[str], records: list[str]) -> dict[str, Any]:
    """A group of users in the form of the database's configuration."""
    return {
        "resultSetLimit": -1,
        "readTimeout": read_timeout,
        "access": access,
        "types": {"*": {"access": records}},
    }


def hashed(password: str) -> str:
    """A password as the database keeps it."""
    salt = base64.b64encode(os.urandom(24)).decode()
    digest = hashlib.pbkdf2_hmac("sha256", password.encode(), salt.encode(), HASH_ROUNDS)
    return f"PBKDF2WithHmacSHA256${HASH_ROUNDS}${salt}${base64.b64encode(digest).decode()}"


def write_private(path: Path, text: str) -> None:
    """Write a file that only its owner can read, whole or not at all."""
    new = path.with_name(f".{path.name}.new")
    new.unlink(missing_ok=True)
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
        stream.write(text)
    new.replace(path)


def free_port() -> int:
    """A port of the loopback interface that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
        return port


def start(folder: Path, java: str, jars: str, bolt: int, http_port: int) -> subprocess.Popen[bytes]:
    """The database's process; its options are in a file, its words go to log/database.log."""
    # relative to the working directory: a folder's name may hold what an options file cannot
    arguments = Path("config", "java-options")
    options = JAVA_OPTIONS.format(database=DATABASE, bolt=bolt, http=http_port)
    write_private(folder / arguments, options)
    (folder / "log").mkdir(exist_ok=True)
    with (folder / "log" / "database.log").open("wb") as log:
        return subprocess.Popen(  # noqa: S603 - the program and folder that our own client names
            [java, f"@{arguments}", "-cp", jars, "com.arcadedb.server.ArcadeDBServer"],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            # we have no threads yet
            preexec_fn=end_with_parent if sys.platform == "linux" else None,  # noqa: PLW1509 - see above
        )


def end_with_parent() -> None:
    """Have the system end this process when its parent is killed; Linux alone offers that."""
    set_parent_death_signal = 1
    ctypes.CDLL(None).prctl(set_parent_death_signal, signal.SIGTERM)


def ready(database: subprocess.Popen[bytes], port: int) -> bool:
    """Whether the database came up; false when it ended or took too long."""
    deadline = time.monotonic() + START_SECONDS
    while database.poll() is None and time.monotonic() < deadline:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        with (
            contextlib.suppress(OSError, http.client.HTTPException),
            contextlib.closing(connection),
        ):
            connection.request("GET", "/api/v1/ready")
            if connection.getresponse().status == http.client.NO_CONTENT:
                return True
        time.sleep(0.05)
    return False


def serve(door: socket.socket, token: str, folder: Path, database: subprocess.Popen[bytes]) -> None:
    """Wait until no client is left, the database ended, or the folder was moved or removed."""
    selector = selectors.DefaultSelector()
    selector.register(door, selectors.EVENT_READ)
    clients = 0
    left_at = time.monotonic()
    while clients or time.monotonic() - left_at < LINGER_SECONDS:
        for key, _ in selector.select(POLL_SECONDS):
            if key.fileobj is door:
                client, _ = door.accept()
                if admitted(client, token, folder):
                    selector.register(client, selectors.EVENT_READ)
                    clients += 1
            elif isinstance(key.fileobj, socket.socket) and gone(key.fileobj):
                selector.unregister(key.fileobj)
                key.fileobj.close()
                clients -= 1
                left_at = time.monotonic()
        if database.poll() is not None or not announces(folder / "server.json", token):
            return


def admitted(client: socket.socket, token: str, folder: Path) -> bool:
    """Whether a newcomer knows the token and means this folder, not a copy of it."""
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
        client.settimeout(2)
        said = json.loads(client.makefile("rb").readline(4096))
        here = folder.stat()
        if said["token"] == token and said["folder"] == [here.st_dev, here.st_ino]:
            client.sendall(b"welcome\n")
            client.setblocking(False)
            return True
    client.close()
    return False


def gone(client: socket.socket) -> bool:
    """Whether a client closed its end."""
    try:
        return not client.recv(4096)
    except BlockingIOError:
        return False
    except OSError:
        return True


def announces(address: Path, token: str) -> bool:
    """Whether the folder still says that we serve it."""
    try:
        return bool(json.loads(address.read_text("utf-8"))["token"] == token)
    except (OSError, ValueError, KeyError):
        return False


def forget(address: Path, token: str) -> None:
    """Remove our address, unless somebody else's stands there."""
    if announces(address, token):
        address.unlink(missing_ok=True)


def stop(database: subprocess.Popen[bytes]) -> None:
    """End the database, by force if it does not listen."""
    database.terminate()
    try:
        database.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        database.kill()
        database.wait()


if __name__ == "__main__":
    sys.exit(main())
