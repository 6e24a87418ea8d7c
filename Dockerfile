# One image for the five services and the command line; docker-compose.yml says which one a container runs.
ARG NODE_IMAGE=node:24-bookworm-slim
FROM ${NODE_IMAGE} AS build
WORKDIR /naba
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

FROM ${NODE_IMAGE}
ENV NODE_ENV=production
WORKDIR /naba
COPY --from=build /naba/package.json ./
COPY --from=build /naba/node_modules ./node_modules
COPY --from=build /naba/dist ./dist
COPY --from=build /naba/models ./models
COPY --from=build /naba/samples ./samples
COPY --from=build /naba/LICENSE /naba/NOTICE ./
# A volume that is mounted here takes over its owner.
RUN mkdir /var/lib/naba && chown node:node /var/lib/naba
USER node
CMD ["node", "dist/apps/cli/src/main.js", "--help"]
